/** Obligations with their pack, the catalogue and a real database. */
package org.linli.obligations;
