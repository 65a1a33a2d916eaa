/** Packs, latency and counts. */
package org.linli.apis.control;
