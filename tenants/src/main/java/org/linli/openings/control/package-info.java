/** Templates as a pack. */
package org.linli.openings.control;
