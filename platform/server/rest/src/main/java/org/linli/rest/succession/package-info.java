/** Merging communities, as divisions are redrawn. */
package org.linli.rest.succession;
