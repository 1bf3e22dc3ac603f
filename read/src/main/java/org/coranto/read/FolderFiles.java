package org.coranto.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the files of a folder and of the folders in it, each folder's content in the order
 * of the names. Hidden files and folders, pipes and devices are passed over; a folder that is
 * reached twice, through links, is read once.
 */
final class FolderFiles {
  private static final Comparator<Path> BY_NAME = Comparator.comparing(FolderFiles::name);

  /** Takes what is found. */
  interface Visitor {
    void file(Path file);

    /** A folder or link that cannot be followed. */
    void failed(Path path, IOException failure);
  }

  private FolderFiles() {}

  /** Visits the files of {@code folder}; how many there were. */
  static int visit(Path folder, Visitor visitor) {
    Deque<Path> open = new ArrayDeque<>();
    Set<Path> seen = new HashSet<>();
    open.push(folder);
    int files = 0;
    while (!open.isEmpty()) {
      Path path = open.pop();
      try {
        if (Files.isDirectory(path)) {
          if (seen.add(path.toRealPath())) {
            children(path).forEach(open::push);
          }
        } else if (Files.isRegularFile(path)) {
          files++;
          visitor.file(path);
        } else if (Files.isSymbolicLink(path)) {
          visitor.failed(path, new Refusal("the link leads nowhere", "remove or mend the link"));
        }
      } catch (IOException e) {
        visitor.failed(path, e);
      }
    }
    return files;
  }

  /** The children that are not hidden, last name first. */
  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!name(child).startsWith(".")) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Collections.reverseOrder(BY_NAME));
    return children;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
