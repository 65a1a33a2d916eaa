/** Masking, by itself. */
package org.linli.rights.boundary;
