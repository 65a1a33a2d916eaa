/** Activities with neighbours on the screens of clerks, residents and the street. */
package org.linli.ui.neighbours;
