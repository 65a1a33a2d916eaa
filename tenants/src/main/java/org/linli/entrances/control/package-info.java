/** The brake, the notes in memory, and their rows. */
package org.linli.entrances.control;
