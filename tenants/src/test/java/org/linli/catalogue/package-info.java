/** The catalogue, as packs, rules and rows. */
package org.linli.catalogue;
