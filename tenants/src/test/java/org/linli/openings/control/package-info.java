/** Templates as a pack, as tests see them. */
package org.linli.openings.control;
