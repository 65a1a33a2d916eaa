/** Tests of dependability on screen. */
package org.linli.ui.dependability;
