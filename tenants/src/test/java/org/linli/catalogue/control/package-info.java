/** The rules inside the catalogue. */
package org.linli.catalogue.control;
