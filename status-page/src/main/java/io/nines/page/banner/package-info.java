/**
 * The banner: a script that other sites include, and what it reads.
 *
 * <p>Owns which incidents and windows are worth a line in an application of somebody else's: those that go on, and maintenance
 * that runs or comes soon. Listens to the view, through the shelf. When all is well it shows nothing. Does not know who includes
 * it.
 */
package io.nines.page.banner;
