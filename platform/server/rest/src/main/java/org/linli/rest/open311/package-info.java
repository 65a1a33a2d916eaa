/** Open311 GeoReport v2, below {@code /open311/v2}. */
package org.linli.rest.open311;
