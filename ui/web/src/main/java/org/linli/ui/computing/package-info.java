/** Usable but not visible: computing on data without seeing them. */
package org.linli.ui.computing;
