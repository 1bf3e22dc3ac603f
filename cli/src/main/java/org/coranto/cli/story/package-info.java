/** Groups the reports of a store into stories, and keeps them there. */
@NullMarked
package org.coranto.cli.story;

import org.jspecify.annotations.NullMarked;
