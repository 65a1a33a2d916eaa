/** The live board of a community on map and floor plan, and the screen on which plans are kept. */
package org.linli.ui.plans;
