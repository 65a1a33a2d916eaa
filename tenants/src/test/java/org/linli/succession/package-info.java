/** One community goes on in another, as tests see it. */
package org.linli.succession;
