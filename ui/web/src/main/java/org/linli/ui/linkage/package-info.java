/** The screens of linkage: scenarios, runs, drills and ways out, and what people were told. */
package org.linli.ui.linkage;
