/** Asking communities to be let in, and looking in. */
package org.linli.ops.support;
