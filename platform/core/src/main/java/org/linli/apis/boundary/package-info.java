/** Facades of the catalogue, of applications, limits and counts, and the door that asks them. */
package org.linli.apis.boundary;
