/** The house rules that a machine can keep: the arrows between the rooms, names, sizes, texts. */
package org.linli.it.house;
