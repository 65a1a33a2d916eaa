/** What became of calls. */
package org.linli.apis.entity;
