/** The live board, and the screen on which plans are kept. */
package org.linli.ui.plans;
