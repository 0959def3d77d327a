/**
 * What every service's HTTP face has in common: problem documents, access by key, JSON as Nines writes it, the OpenAPI document.
 *
 * <p>Listens to nothing and owns no data: who may do what comes from the {@link io.nines.http.KeyDirectory} of the service
 * that answers. Does not know what the routes do.
 */
package io.nines.http;
