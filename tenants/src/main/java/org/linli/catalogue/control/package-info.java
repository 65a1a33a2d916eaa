/** Reads and checks the packs, proposes levels, keeps the registered assets, writes them out. */
package org.linli.catalogue.control;
