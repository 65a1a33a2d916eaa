/** Asking for a visit, answering it, and going in. */
package org.linli.support.boundary;
