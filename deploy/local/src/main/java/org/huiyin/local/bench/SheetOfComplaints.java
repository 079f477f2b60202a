package org.huiyin.local.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of made-up complaints, each with a number of its own under a prefix, and a text of some 200 characters. */
public record SheetOfComplaints(String prefix, int rows) {
    private static final String HEADER = "external_id,kind,category,territory,channel,title,text,name,email,phone\n";
    private static final List<String> CATEGORIES =
            List.of("tax", "land", "transport", "labour", "funding", "government-service", "utilities", "other");
    private static final List<String> TERRITORIES = List.of("HY", "HY-01", "HY-02", "HY-03");
    private static final String TEXT = "我公司于今年三月向有关部门提交了申请材料，窗口人员告知十五个工作日内办结，但至今没有收到任何书面答复，多次致电也只说还在研究。"
            + "这件事已经影响到公司的正常经营，银行贷款和订单交付都因此推迟，恳请尽快核实办理进度，并告知具体的责任科室和办结时间。";

    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int row = 1; row <= rows; row++) {
                out.write(prefix + '-' + row + ",COMPLAINT," + CATEGORIES.get(row % CATEGORIES.size()) + ','
                        + TERRITORIES.get(row % TERRITORIES.size()) + ",PHONE,第" + row + "号诉求,第" + row + "号：" + TEXT
                        + ",王芳,bench-" + row + "@example.org,138" + String.format("%08d", row) + '\n');
            }
        }
    }
}
