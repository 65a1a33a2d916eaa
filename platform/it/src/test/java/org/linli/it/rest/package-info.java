/** The interface over real HTTP: bad input, tokens, languages. */
package org.linli.it.rest;
