/** What the catalogue of interfaces is told. */
package org.linli.rest.apis;
