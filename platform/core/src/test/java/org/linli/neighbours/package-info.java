/** Activities of several communities, with real gate and real rows. */
package org.linli.neighbours;
