/** The screens of the security register, before real people and a real database. */
package org.linli.ui.assurance;
