/** What clerks, residents and the tiers above do with activities of several communities. */
package org.linli.neighbours.boundary;
