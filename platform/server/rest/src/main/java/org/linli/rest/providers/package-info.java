/** Identity providers over HTTP, and their word that somebody was signed out. */
package org.linli.rest.providers;
