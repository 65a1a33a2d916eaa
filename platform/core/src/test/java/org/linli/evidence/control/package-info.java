/** Checks of evidence hold. */
package org.linli.evidence.control;
