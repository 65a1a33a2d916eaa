/** Packs of the register, and answers as they are written. */
package org.linli.assurance.control;
