/** Packs, rows, limits and counts. */
package org.linli.apis.control;
