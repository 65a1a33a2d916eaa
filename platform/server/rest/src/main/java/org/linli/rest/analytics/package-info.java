/** The addresses of what analyses found, and of how they are set. */
package org.linli.rest.analytics;
