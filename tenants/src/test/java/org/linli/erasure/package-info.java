/** Erasing a community, as tests see it. */
package org.linli.erasure;
