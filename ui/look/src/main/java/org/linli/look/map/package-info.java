/** Maps drawn by Leaflet from outlines we serve: no tiles, no outside requests. */
package org.linli.look.map;
