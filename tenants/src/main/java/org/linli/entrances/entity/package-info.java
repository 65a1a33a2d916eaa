/** Doors, reasons, and what is noted. */
package org.linli.entrances.entity;
