/** Organisations, posts and their files over HTTP. */
package org.linli.rest.organisations;
