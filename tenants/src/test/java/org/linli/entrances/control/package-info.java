/** Tests of the brake and the notes. */
package org.linli.entrances.control;
