/** Providers and links as rows; talking to a provider, and proving what it said. */
package org.linli.singlesignon.control;
