/** Signing in by providers: a provider of our own that lies on demand, and the rules it meets. */
package org.linli.singlesignon;
