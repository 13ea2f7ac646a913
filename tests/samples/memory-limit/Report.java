import java.util.ArrayDeque;

/** An invented report job: holds about 150 MB and leaves 6 GB of garbage behind. */
public class Report {
    public static void main(String[] args) {
        var lastRows = new ArrayDeque<byte[]>();
        for (int row = 0; row < 100_000; row++) {
            lastRows.add(new byte[64 * 1024]);
            if (lastRows.size() > 2_400) {
                lastRows.remove();
            }
        }
        System.out.println("report written");
    }
}
