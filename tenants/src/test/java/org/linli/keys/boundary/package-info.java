/** The ring as the other rooms use it, and the book of keys. */
package org.linli.keys.boundary;
