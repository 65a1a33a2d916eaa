/** The list for readers, and what other rooms ask of it. */
package org.linli.keydata.boundary;
