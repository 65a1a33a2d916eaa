/** A city's folder is taken whole or not at all. */
package org.linli.cityfolder;
