/** Letters on screens: the community's outbox, and how everybody wants theirs. */
package org.linli.ui.letters;
