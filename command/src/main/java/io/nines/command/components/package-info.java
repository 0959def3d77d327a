/**
 * The components that are watched: what they are called, how results on them are judged, and when nobody watches any more.
 *
 * <p>Owns aggregate {@code component/<id>} and the directory of components. Emits {@code component-registered},
 * {@code component-described}, {@code detection-policy-changed}, {@code component-retired}; listens to the same. Does not
 * know any result or status.
 */
package io.nines.command.components;
