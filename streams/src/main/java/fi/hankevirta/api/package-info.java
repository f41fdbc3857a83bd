/**
 * The API over HTTP: routes declared as data, from which the server's routes, the checks of parameters and the OpenAPI
 * document are made; figures as JSON in three languages, and their changes as server-sent events.
 */
@NullMarked
package fi.hankevirta.api;

import org.jspecify.annotations.NullMarked;
