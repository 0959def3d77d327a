/**
 * Nines in one process: broker, command, query and status page on one port, data under one directory.
 *
 * <p>Owns the settings' documented names and the order of starting and stopping. Knows every service's door and none of its
 * rooms; there is no behaviour here that the services would not have apart.
 */
package io.nines.allinone;
