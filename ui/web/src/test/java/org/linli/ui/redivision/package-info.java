/** The screen of communities that go to another street. */
package org.linli.ui.redivision;
