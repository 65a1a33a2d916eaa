/** Copies in real stores, and what a cluster is told. */
package org.linli.offsite;
